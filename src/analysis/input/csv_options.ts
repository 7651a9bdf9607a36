/** What a user may say of a table of text where the file leaves it open. @module */

/** Undefined: read from the file where it can be told, asked for where it cannot. */
export interface CsvOptions {
  /** Whether the first row names the columns. */
  readonly header?: boolean | undefined;
  /** Whether the first column counts or names the rows. */
  readonly index?: boolean | undefined;
  /** What stands before a number's decimals. */
  readonly decimal?: "," | "." | undefined;
}
