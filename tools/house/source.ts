/** A file of the house as its rules see it, read with the parser of `deno lint`. Works within `deno test` alone. @module */

/** A function, arrow or method. */
export interface FunctionAt {
  readonly line: number;
  readonly lines: number;
}

/** Names that a file takes from another. */
export interface Import {
  /** As written: `./x.ts`, `npm:…`, a bare name. */
  readonly from: string;
  /** `*` stands for all of them. */
  readonly names: readonly string[];
  /** Loaded while the program runs, or only named as a module's address. */
  readonly dynamic: boolean;
  /** Exported again under the same names. */
  readonly again: boolean;
}

/** One TypeScript file. */
export interface Source {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly functions: readonly FunctionAt[];
  readonly imports: readonly Import[];
  /** Names that it declares and exports. */
  readonly exports: readonly { readonly name: string; readonly type: boolean }[];
  /** `Math.random`, `Date.now`, `new Date()` and such, as written. */
  readonly calls: ReadonlySet<string>;
  /** Whether it holds more than types. */
  readonly runs: boolean;
}

const nameOf = (node: Deno.lint.Identifier | Deno.lint.StringLiteral) =>
  node.type === "Identifier" ? node.name : node.value;

function declared(declaration: Deno.lint.ExportNamedDeclaration["declaration"]) {
  if (!declaration) return [];
  const type = declaration.type.startsWith("TS");
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }) =>
      id.type === "Identifier" ? [{ name: id.name, type: false }] : []
    );
  }
  if ("id" in declaration && declaration.id?.type === "Identifier") {
    return [{ name: declaration.id.name, type }];
  }
  return [];
}

/** Line of each offset. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** What a file imports and exports, as the parser goes over it. */
function moduleVisitor(imports: Import[], exports: { name: string; type: boolean }[]) {
  const take = (from: string, names: string[], dynamic = false, again = false) =>
    void imports.push({ from, names, dynamic, again });
  const visitor: Deno.lint.LintVisitor = {
    ImportDeclaration: (node) =>
      take(
        node.source.value,
        node.specifiers.map((one) =>
          one.type === "ImportSpecifier"
            ? nameOf(one.imported)
            : one.type === "ImportDefaultSpecifier"
            ? "default"
            : "*"
        ),
      ),
    ExportAllDeclaration: (node) => take(node.source.value, ["*"], false, true),
    ExportNamedDeclaration(node) {
      exports.push(...declared(node.declaration));
      const names = node.specifiers.map(({ local }) => nameOf(local));
      if (node.source) take(node.source.value, names, false, true);
      else exports.push(...names.map((name) => ({ name, type: false })));
    },
    ExportDefaultDeclaration: () => void exports.push({ name: "default", type: false }),
    // `import("./x.ts")`, `new URL("./x.ts", import.meta.url)`, `import.meta.resolve("./x.ts")`.
    Literal(node) {
      const static_ = /^(?:Import|ExportAll|ExportNamed)Declaration$/.test(node.parent.type);
      if (!static_ && typeof node.value === "string" && /^\.\.?\/.*\.ts$/.test(node.value)) {
        take(node.value, ["*"], true);
      }
    },
  };
  return visitor;
}

/**
 * Reads a file.
 *
 * @param path relative to the project, with `/`
 * @param text TypeScript
 */
export function readSource(path: string, text: string): Source {
  const line = lineCounter(text);
  const functions: FunctionAt[] = [];
  const imports: Import[] = [];
  const exports: { name: string; type: boolean }[] = [];
  const calls = new Set<string>();
  let runs = false;
  const measure = ({ range }: { readonly range: readonly [number, number] }) => {
    const first = line(range[0]);
    functions.push({ line: first, lines: line(range[1] - 1) - first + 1 });
  };
  const visitor: Deno.lint.LintVisitor = {
    ...moduleVisitor(imports, exports),
    Program(node) {
      runs = node.body.some((statement) => {
        const inner = statement.type === "ExportNamedDeclaration"
          ? statement.declaration ?? statement
          : statement;
        return !/^(?:TS|Import|ExportAll|ExportNamed)/.test(inner.type);
      });
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    MemberExpression(node) {
      if (node.object.type === "Identifier" && node.property.type === "Identifier") {
        calls.add(`${node.object.name}.${node.property.name}`);
      }
    },
    NewExpression(node) {
      if (node.callee.type === "Identifier" && node.arguments.length === 0) {
        calls.add(`new ${node.callee.name}()`);
      }
    },
  };
  Deno.lint.runPlugin({ name: "house", rules: { read: { create: () => visitor } } }, path, text);
  const lines = text.split("\n").length - 1;
  return { path, text, lines, functions, imports, exports, calls, runs };
}
