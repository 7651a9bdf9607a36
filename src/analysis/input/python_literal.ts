/** Reads the Python literal that an .npy header is. @module */

/** A value of a literal; tuples and lists become arrays, dictionaries maps. */
export type PythonValue = string | number | boolean | null | PythonValue[] | PythonDictionary;

/** A dictionary. */
export type PythonDictionary = Map<string, PythonValue>;

/** Tokens: brackets, strings without escapes in either quote, numbers (old ones end in L), names. */
const TOKEN =
  /\s*(?:([{}()[\],:=])|'([^'\\\n]*)'|"([^"\\\n]*)"|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)[lL]?(?![\w.])|([A-Za-z_][\w.]*))/y;

interface Token {
  readonly kind: "mark" | "string" | "number" | "name";
  readonly text: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const kinds = ["mark", "string", "string", "number", "name"] as const;
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const at = match.slice(1).findIndex((group) => group !== undefined);
    tokens.push({ kind: kinds[at]!, text: match[at + 1]! });
  }
  return tokens;
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const NAMES: Readonly<Record<string, PythonValue>> = { True: true, False: false, None: null };

/** What is no literal. */
class NotLiteral extends Error {}

/** A header is three brackets deep; a file made to fill the stack is no header. */
const DEEPEST = 16;

function reader(tokens: readonly Token[]) {
  let at = 0;
  let depth = 0;
  const isMark = (text: string) => tokens[at]?.kind === "mark" && tokens[at]?.text === text;
  function take(): Token {
    const token = tokens[at++];
    if (token === undefined) throw new NotLiteral();
    return token;
  }
  function expect(text: string): void {
    if (!isMark(text)) throw new NotLiteral();
    at++;
  }
  /** Items up to the closing bracket; a comma after the last one is allowed. */
  function items<T>(closing: string, one: () => T): { list: T[]; commas: number } {
    const list: T[] = [];
    let commas = 0;
    if (++depth > DEEPEST) throw new NotLiteral();
    while (!isMark(closing)) {
      list.push(one());
      if (!isMark(closing)) {
        expect(",");
        commas++;
      }
    }
    at++;
    depth--;
    return { list, commas };
  }
  /** `np.int64(120)`, `array(3)`: NumPy's scalars as they print themselves. Other arguments do not matter. */
  function called(): PythonValue {
    const { list } = items(")", () => {
      if (tokens[at + 1]?.kind === "mark" && tokens[at + 1]?.text === "=") at += 2;
      return value();
    });
    if (list.length === 0) throw new NotLiteral();
    return list[0]!;
  }
  function value(): PythonValue {
    const { kind, text } = take();
    if (kind === "string") return text;
    if (kind === "number") return Number(text);
    if (kind === "name") {
      if (isMark("(")) {
        at++;
        return called();
      }
      if (Object.hasOwn(NAMES, text)) return NAMES[text]!;
      // A name such as `int32` stands for a type inside a call.
      return text;
    }
    const closing = CLOSING[text];
    if (closing === undefined) throw new NotLiteral();
    if (text === "{") {
      return new Map(
        items(closing, (): [string, PythonValue] => {
          const key = value();
          if (typeof key !== "string") throw new NotLiteral();
          expect(":");
          return [key, value()];
        }).list,
      );
    }
    const { list, commas } = items(closing, value);
    // Parentheses around one value without a comma are no tuple.
    return text === "(" && list.length === 1 && commas === 0 ? list[0]! : list;
  }
  return { value, atEnd: () => at === tokens.length };
}

/**
 * Reads one literal.
 *
 * @param text strings, numbers, True, False, None, tuples, lists, dictionaries, and calls such as `np.int64(3)`, which stand for
 *   their first argument
 * @returns undefined where the text is anything else
 *
 * @example
 * ```ts
 * import { pythonLiteral } from "./python_literal.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(pythonLiteral("(np.int64(120), 3L)"), [120, 3]);
 * assert.equal(pythonLiteral("os.system('x'"), undefined);
 * ```
 */
export function pythonLiteral(text: string): PythonValue | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  try {
    const { value, atEnd } = reader(tokens);
    const found = value();
    return atEnd() ? found : undefined;
  } catch (error) {
    if (error instanceof NotLiteral) return undefined;
    throw error;
  }
}
