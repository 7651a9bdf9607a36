/// <reference lib="dom" />
/** Functions that run inside the page. Each stands alone: the browser gets its source text. @module */

/** Elements that stick out of the viewport without a scrolling parent. */
export function sticksOut(): string[] {
  const limit = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth <= limit) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) =>
      element.getBoundingClientRect().right > limit && !element.closest(".scroll")
    )
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.className}`);
}

/** Charts whose visible drawing has no size, and figures without an alternative text. */
export function hiddenCharts(): string[] {
  return [...document.querySelectorAll("figure")].flatMap((figure) => {
    const chart = figure.querySelector(".chart");
    const visible = [...figure.querySelectorAll("svg")].filter((svg) =>
      svg.getBoundingClientRect().width > 100 && svg.getBoundingClientRect().height > 50
    );
    const named = (chart?.getAttribute("aria-label") ?? "").length > 20;
    return visible.length === 1 && named
      ? []
      : [`${figure.id}: ${visible.length} drawings visible`];
  });
}

/** Links within the page that lead nowhere. */
export function brokenAnchors(): string[] {
  return [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute("href")!.slice(1))
    .filter((id) => document.getElementById(id) === null);
}

/** Gives every stop of the keyboard a number; how many there are. */
export function markStops(): number {
  const all = [...document.querySelectorAll("a[href], summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility());
  all.forEach((element, index) => element.setAttribute("data-stop", `${index}`));
  return all.length;
}

/** The number of the stop that has the focus. */
export function focusedStop(): string | null {
  return document.activeElement?.getAttribute("data-stop") ?? null;
}

/** What axe-core, which must have been evaluated in the page, calls serious or critical. */
export async function violations(): Promise<string[]> {
  interface Violation {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }
  const { axe } = globalThis as unknown as {
    axe: { run(root: Document): Promise<{ violations: readonly Violation[] }> };
  };
  const result = await axe.run(document);
  return result.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) =>
      `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`
    );
}
