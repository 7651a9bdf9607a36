import assert from "node:assert/strict";
import { columnsOf } from "../testing/columns_of.ts";
import { npzFile, type NpzOptions, placesOf } from "../testing/npz_file.ts";
import { withFile } from "../testing/with_file.ts";
import { openNpz } from "./npz_source.ts";

const MEMORY = 2 ** 24;
const SIX = { shape: "3, 2", values: Float64Array.of(1, 2, 3, 4, 5, 6) };
const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];

/** Changes some bytes behind every header of a kind. */
function patched(
  bytes: Uint8Array,
  changes: readonly (readonly [magic: readonly number[], at: number, byte: number])[],
): Uint8Array {
  const copy = bytes.slice();
  for (const [magic, at, byte] of changes) {
    for (const place of placesOf(copy, magic)) copy[place + at] = byte;
  }
  return copy;
}

async function columns(bytes: Uint8Array, member?: string): Promise<number[][]> {
  return await withFile(
    "x.npz",
    bytes,
    async (path) => await columnsOf(await openNpz(path, member, MEMORY)),
  );
}

Deno.test("openNpz() reads stored and deflated members, zip64, data descriptors", async () => {
  const kinds: readonly NpzOptions[] = [
    { level: 0 },
    { level: 6 },
    { zip64: true },
    { dataDescriptor: true },
    { level: 0, dataDescriptor: false, zip64: true },
  ];
  for (const options of kinds) {
    assert.deepEqual(
      await columns(await npzFile({ noise: SIX }, options)),
      [[1, 3, 5], [2, 4, 6]],
      JSON.stringify(options),
    );
  }
});

Deno.test("openNpz() refuses every flipped bit of the data, stored and deflated (CRC-32)", async () => {
  for (const level of [0, 6]) {
    const whole = await npzFile({ noise: SIX }, { level, dataDescriptor: false });
    const [central] = placesOf(whole, CENTRAL);
    // Behind the name and the extra fields of the local header.
    const start = 30 + whole[26]! + whole[28]!;
    for (let at = start; at < central!; at += 7) {
      const damaged = whole.slice();
      damaged[at]! ^= 1 << (at % 8);
      await assert.rejects(
        columns(damaged),
        /^UserError: \S+x\.npz: .*(damaged archive|header is damaged|not an \.npy|truncated).*again/,
        `${level}, ${at}`,
      );
    }
  }
});

Deno.test("openNpz() tells what is sound but not read here from damage", async () => {
  const whole = await npzFile({ noise: SIX }, { level: 6, dataDescriptor: false });
  const lzma = patched(whole, [[LOCAL, 8, 14], [CENTRAL, 10, 14]]);
  await assert.rejects(
    columns(lzma),
    /member noise is compressed by method 14, which is not read here \(the archive itself is sound\)/,
  );
  const secret = await npzFile({ noise: SIX }, { password: "secret" });
  await assert.rejects(
    columns(secret),
    /member noise is encrypted; write the archive again without/,
  );
  const twice = await npzFile({ a: SIX, b: SIX }, { level: 0 });
  for (const place of placesOf(twice, [0x62, ...new TextEncoder().encode(".npy")])) {
    twice[place] = 0x61;
  }
  await assert.rejects(columns(twice, "a"), /holds 2 arrays of the name a; write it again, each/);
  await assert.rejects(columns(twice), /holds 2 arrays; choose one with --member a \| a/);
});

Deno.test("openNpz() answers truncated and other files in one line", async () => {
  const whole = await npzFile({ noise: SIX });
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [
      whole.subarray(0, whole.length - 30),
      /a damaged archive \(.+\); write it again with np\.savez/,
    ],
    [whole.subarray(0, 40), /a damaged archive/],
    [new Uint8Array(), /not an \.npz archive: it is an empty file; write it with np\.savez/],
    [
      Uint8Array.of(0x93, ...new TextEncoder().encode("NUMPY\x01\0")),
      /it is an \.npy file; name it/,
    ],
    [new TextEncoder().encode("hello"), /not an \.npz archive; write it with np\.savez/],
  ];
  for (const [bytes, message] of cases) await assert.rejects(columns(bytes), message);
  await withFile("x.npz", whole, async (path) => {
    await assert.rejects(openNpz(path, undefined, 100), /does not fit into --memory/);
  });
});
