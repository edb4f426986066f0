export declare function writeResult(text: string): Promise<void>;
/** One line to the person. File names and words of reports come in it, so it is made safe as they are. */
export declare function say(line: string): void;
/** Colours on a terminal only, and not where NO_COLOR asks for none. */
export declare function wantsColour(): boolean;
