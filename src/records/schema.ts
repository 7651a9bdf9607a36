/** What a study's settings and results are parsed by. @module */

/** How a value came out. */
export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
    readonly success: false;
    /** What does not fit, and where. */
    readonly error: {
      readonly issues: readonly {
        readonly path: readonly PropertyKey[];
        readonly message: string;
      }[];
    };
  };

/** A zod schema, by the little of it that the house asks for. */
export interface Schema<T> {
  /** The value, if it fits; throws otherwise. */
  parse(value: unknown): T;
  /** The value, if it fits; what does not, otherwise. */
  safeParse(value: unknown): Parsed<T>;
  /** As a JSON schema. */
  toJSONSchema(options: {
    /** The side of the schema that JSON holds. */
    readonly io: "input";
    /** Changes every part as it is made. */
    override(part: { readonly jsonSchema: { readOnly?: boolean | undefined } }): void;
  }): object;
}
