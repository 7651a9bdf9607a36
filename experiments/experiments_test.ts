import assert from "node:assert/strict";
import { asJson } from "../src/base/as_json.ts";
import { studyCells } from "../src/records/study_cells.ts";
import type { AnyStudy, Profile } from "../src/records/study.ts";
import { studiesOf } from "../src/runner/studies_of.ts";
import { experiments } from "./mod.ts";

const studies = [...new Set(experiments.flatMap(studiesOf))];
const name = ({ paper, id }: AnyStudy) => `${paper}/${id}`;

function unique(what: string, ids: readonly string[]): void {
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], `${what} that come twice`);
}

Deno.test("experiments: papers, studies and claims have ids of their own, figures within their paper", () => {
  unique("papers", experiments.map(({ id }) => id));
  unique("studies", studies.map(name));
  unique("claims", experiments.flatMap(({ claims }) => claims.map(({ id }) => id)));
  for (const { id, figures } of experiments) {
    unique(`figures of ${id}`, figures.map((figure) => figure.id));
  }
  const papers = new Set(experiments.map(({ id }) => id));
  for (const { paper } of studies) assert(papers.has(paper), paper);
  for (const { id, studies } of experiments) {
    for (const study of studies) assert.equal(study.paper, id, name(study));
  }
});

Deno.test("experiments: every claim reads a study, and figures stand beside claims that there are", () => {
  const claims = experiments.flatMap((paper) => paper.claims);
  for (const { id, reads, rule } of claims) {
    assert(reads.length > 0 || rule.kind === "not-operational", id);
  }
  const known = new Set(claims.map(({ id }) => id));
  for (const { figures } of experiments) {
    for (const figure of figures) {
      assert(figure.reads.length > 0, figure.id);
      for (const claim of figure.claims) assert(known.has(claim), `${figure.id}: ${claim}`);
    }
  }
});

for (const study of studies) {
  Deno.test(`experiments: the cells of ${name(study)} are told apart by id, and by settings and seed`, () => {
    for (const profile of ["smoke", "laptop", "paper"] satisfies Profile[]) {
      const cells = studyCells(study, profile, 0);
      unique(profile, cells.map(({ id }) => id));
      unique(profile, cells.map(({ settings, seed }) => JSON.stringify([settings, seed])));
      for (const { settings } of cells) {
        assert.deepEqual(study.settings.parse(asJson(settings)), settings, "settings survive JSON");
      }
    }
  });

  Deno.test(`experiments: the module of ${name(study)} exports what computes a cell`, async () => {
    const { compute } = await import(study.compute);
    assert.equal(typeof compute, "function");
  });
}
