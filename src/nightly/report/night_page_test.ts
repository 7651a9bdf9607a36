import assert from "node:assert/strict";
import { dateAfter, madeUpNight, madeUpSpeed, madeUpValue } from "../testing/made_up_night.ts";
import { nightPage } from "./night_page.ts";

const BAND = { nights: 20, mean: 1, sd: 0.1, level: 0.001, lower: 0.5, upper: 1.5 };
const nights = [0, 1, 2].map((day) =>
  madeUpNight(dateAfter(day), {
    claims: [
      day === 2
        ? madeUpValue(7, { status: "confirmed", band: BAND, confirmation: { theta: 8, seed: 6 } })
        : madeUpValue(1 + day / 10, { band: BAND }),
    ],
    speed: [madeUpSpeed(2 + day)],
    changed: day === 2 ? ["study test2026/walks"] : [],
    failed: day === 2 ? ["theta/test2026/T1"] : [],
    exitCode: day === 2 ? 1 : 0,
  })
);
const text = await nightPage({
  line: nights[2]!,
  history: {
    nights,
    acceptances: [{
      version: 1,
      kind: "acceptance",
      night: dateAfter(2),
      at: "",
      reason: "a <better> walk",
      accepted: [{ check: "theta/test2026/T1", old: "1", new: "7" }],
    }],
    skipped: [{ line: 4, reason: "damaged: no JSON" }],
  },
  published: null,
  publishedValues: () => [],
});

Deno.test("nightPage() names the alarm with its confirmation, what changed, what was accepted and skipped", () => {
  assert.match(text, /<h1>Night 2026-01-03: <span class="bad">failed<\/span><\/h1>/);
  assert.match(text, /theta\/test2026\/T1.*confirmed: 8/s);
  assert.match(text, /<li>study test2026\/walks<\/li>/);
  assert.match(text, /a &lt;better&gt; walk/);
  assert.match(text, /line 4: damaged: no JSON/);
});

Deno.test("nightPage() draws the trend of each θ and of each ratio, and pools the nights", () => {
  assert.match(text, /id="figure-nightly-theta-test2026"/);
  assert.match(text, /id="figure-nightly-speed"/);
  // Three nights: 1, 1.1 and 7.
  assert.match(text, /<td class="number">3<\/td><td class="number">3\.03<\/td>/);
});
