/** Tables of the page of a night. @module */
import { html, type Markup } from "../../page/markup.ts";
import { formatInterval, formatNumber } from "../../page/numbers.ts";
import { table } from "../../page/table.ts";
import type { ClaimsFile } from "../../report/files/claims_schema.ts";
import { thetaCheck } from "../fresh/claim_values.ts";
import { pooledTheta } from "../fresh/pooled.ts";
import { PUBLISHED, type PublishedValue } from "../fresh/published_values.ts";
import type { History } from "../history/history_file.ts";
import type { NightLine } from "../history/night_line.ts";
import { speedCheck } from "../speed/speed_values.ts";

const titled = (titles: readonly string[]) => titles.map((title) => ({ title }));
const isAlarm = ({ status }: { readonly status: string }) =>
  status === "alarm" || status === "confirmed" || status === "not-confirmed";

/** Values that left their bands, with their confirmation. */
export function alarmTable({ claims, speed, bytes, broken, estimators }: NightLine): Markup {
  const deviant = bytes.filter(({ status }) =>
    status === "different" || status === "lost" || status === "failed"
  );
  const rows = [
    ...deviant.map((one) => [
      `bytes/${one.paper}/${one.cell}`,
      one.changed.join("; ") || "nothing",
      one.reason,
      one.status,
    ]),
    ...broken.map((one) => [`cells/${one.paper}/${one.cell}`, "–", one.reason, one.status]),
    ...claims.filter(isAlarm).map((one) => [
      thetaCheck(one),
      one.note || "nothing",
      `θ ${formatNumber(one.theta ?? NaN)}, band ${
        one.band === null ? "–" : formatInterval([one.band.lower, one.band.upper])
      }`,
      `${one.status}: ${formatNumber(one.confirmation?.theta ?? NaN)}`,
    ]),
    ...speed.filter(isAlarm).map((one) => [
      speedCheck(one.id),
      one.note || "nothing",
      `ratio ${formatNumber(one.ratio)}, band ${
        one.band === null
          ? "–"
          : formatInterval([Math.exp(one.band.lower), Math.exp(one.band.upper)])
      }`,
      `${one.status}: ${formatNumber(one.confirmation ?? NaN)}`,
    ]),
    ...(estimators?.failed ?? []).map(({ id, observed, confirmed }) => [
      `estimators/${id}`,
      "–",
      observed,
      confirmed ? "confirmed" : "not-confirmed",
    ]),
  ];
  if (rows.length === 0) return html`<p>None.</p>`;
  return table({
    caption: "What left its band or its bytes, and what its confirmation said.",
    columns: titled(["Check", "Changed", "Found", "Confirmation"]),
    rows,
  });
}

/** What pooled effects are read from. */
export interface PooledInput {
  readonly line: NightLine;
  readonly history: History;
  readonly published: ClaimsFile | null;
  publishedValues(paper: string, claim: string): readonly PublishedValue[];
}

/** θ over all nights of tonight's epoch, beside the published verdict. */
export function pooledTable(
  { line, history, published, publishedValues }: PooledInput,
): Markup {
  const rows = line.claims.flatMap(({ paper, claim, epoch, parts }) => {
    const same = history.nights.flatMap((night) =>
      night.claims.filter((one) =>
        one.paper === paper && one.claim === claim && one.epoch === epoch && one.parts === parts
      )
    );
    const first = epoch === PUBLISHED ? publishedValues(paper, claim) : [];
    const values = [
      ...first.filter((one) => one.parts === parts).map(({ value }) => value),
      ...same.flatMap(({ theta, second }) => [theta, second].filter((value) => value !== null)),
    ];
    const pooled = pooledTheta(values);
    if (pooled === null) return [];
    const outcome = published?.claims.find((one) => one.paper === paper && one.id === claim)
      ?.outcome ?? "not published";
    return [[
      html`<code>${paper}/${claim}</code>`,
      pooled.seeds,
      formatNumber(pooled.mean),
      formatInterval(pooled.interval),
      outcome,
    ]];
  });
  if (rows.length === 0) return html`<p>No claim has two seeds yet.</p>`;
  return table({
    caption:
      "θ, the mean over a claim's classes and tests, over all seeds of the same code: published ones and nights. Evidence beside the published verdict, which stands as it was judged.",
    columns: [
      { title: "Claim" },
      { title: "Seeds", kind: "number" },
      { title: "θ", kind: "number" },
      { title: "95 % interval" },
      { title: "Published verdict" },
    ],
    rows,
  });
}

/** Every night, what changed then, what failed, what was accepted. */
export function historyTable({ nights, acceptances }: History): Markup {
  if (nights.length === 0) return html`<p>No night is recorded.</p>`;
  return table({
    caption: `${nights.length} nights`,
    columns: titled(["Night", "Result", "Changed", "Failed", "Accepted"]),
    rows: nights.toReversed().map(({ night, exitCode, changed, failed }) => [
      night,
      exitCode === 0
        ? html`<span class="good">✓ passed</span>`
        : html`<span class="bad">✗ exit code ${exitCode}</span>`,
      changed.length > 6
        ? `${changed.slice(0, 6).join("; ")} and ${changed.length - 6} more`
        : changed.join("; "),
      failed.join("; "),
      acceptances.filter((one) => one.night === night).map(({ reason, accepted }) =>
        `${accepted.map(({ check }) => check).join(", ")}: ${reason}`
      ).join("; "),
    ]),
  });
}
