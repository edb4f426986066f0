/**
 * readout inspect REPORT…: how each report was read, before any record is made of it.
 */
import { Command } from 'commander';
export declare function inspectCommand(): Command;
