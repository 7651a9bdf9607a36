/** What the documentation of public functions lacks. @module */

interface Tag {
  readonly kind: string;
}

interface Declaration {
  readonly kind: string;
  readonly location: { readonly filename: string; readonly line: number };
  readonly jsDoc?: { readonly tags?: readonly Tag[] };
  readonly def: { readonly params?: readonly unknown[]; readonly returnType?: unknown };
}

/** As far as it is read here, what `deno doc --json` prints. */
export interface Documentation {
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly symbols: readonly {
          readonly name: string;
          readonly declarations: readonly Declaration[];
        }[];
      }
    >
  >;
}

/** A tag that a function lacks, by the place of the function. */
export interface Lacking {
  readonly place: string;
  readonly name: string;
  readonly tag: "param" | "returns" | "example";
}

/**
 * Tags that exported functions lack: one `@param` for each parameter, `@returns` unless nothing comes back, `@example`.
 *
 * @param documentation of all faces; a function that two of them name counts once
 * @returns in the order of the documentation
 */
export function lackingDocumentation(documentation: Documentation): Lacking[] {
  const found = new Map<string, Lacking>();
  for (const { symbols } of Object.values(documentation.nodes)) {
    for (const { name, declarations } of symbols) {
      for (const declaration of declarations.filter(({ kind }) => kind === "function")) {
        const place = `${declaration.location.filename}:${declaration.location.line}`;
        for (const tag of lackingTags(declaration)) {
          found.set(`${place} ${tag}`, { place, name, tag });
        }
      }
    }
  }
  return [...found.values()];
}

function lackingTags({ jsDoc, def }: Declaration): Lacking["tag"][] {
  const count = (kind: string) => jsDoc?.tags?.filter((tag) => tag.kind === kind).length ?? 0;
  // `void`, `never`, or a promise of them.
  const silent = /^\{"repr":"(?:void|never|Promise)".*"value":"(?:void|never)"/.test(
    JSON.stringify(def.returnType) ?? "",
  );
  return [
    ...(count("param") < (def.params?.length ?? 0) ? ["param" as const] : []),
    ...(count("return") + count("returns") === 0 && !silent ? ["returns" as const] : []),
    ...(count("example") === 0 ? ["example" as const] : []),
  ];
}
