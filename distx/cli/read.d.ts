/**
 * readout read REPORT…: the dossier of what is given; nothing is kept.
 */
import { Command } from 'commander';
export declare function readCommand(): Command;
