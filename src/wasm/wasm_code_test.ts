import assert from "node:assert/strict";
import * as wasm from "./wasm_code.ts";

/** Runs one vector expression of the vectors (p, p, p, p) and (q, q, q, q) and returns its four lanes. */
function lanes(expression: (p: wasm.Code, q: wasm.Code) => wasm.Code, p: number, q: number) {
  const body = [
    ...wasm.set(2, wasm.splat(wasm.get(0))),
    ...wasm.set(3, wasm.splat(wasm.get(1))),
    ...wasm.store(wasm.int(0), 16, expression(wasm.get(2), wasm.get(3))),
  ];
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(wasm.wasmModule(2, 2, 1, body)),
  );
  (exports.run as (p: number, q: number) => void)(p, q);
  const { buffer } = exports.memory as WebAssembly.Memory;
  return { ints: new Int32Array(buffer, 16, 4), floats: new Float32Array(buffer, 16, 4) };
}

Deno.test("unsigned() and signed() encode as the specification's examples do", () => {
  assert.deepEqual(wasm.unsigned(624485), [0xe5, 0x8e, 0x26]);
  assert.deepEqual(wasm.unsigned(0), [0]);
  assert.deepEqual(wasm.signed(-123456), [0xc0, 0xbb, 0x78]);
  assert.deepEqual(wasm.signed(64), [0xc0, 0]);
  assert.deepEqual(wasm.signed(-1), [0x7f]);
});

Deno.test("the integer instructions do what their names say", () => {
  const cases: [Parameters<typeof lanes>[0], number, number, number][] = [
    [wasm.add, 0x7fffffff, 1, -0x80000000],
    [wasm.subtract, 3, 5, -2],
    [wasm.and, 0b1100, 0b1010, 0b1000],
    [wasm.or, 0b1100, 0b1010, 0b1110],
    [wasm.xor, 0b1100, 0b1010, 0b0110],
    [(p) => wasm.shiftLeft(p, 4), -1, 0, -16],
    [(p) => wasm.shiftRight(p, 4), -16, 0, -1],
    [(p) => wasm.shiftRightZero(p, 28), -1, 0, 15],
    [(p, q) => wasm.select(p, q, wasm.ints(0xff)), 0x1234, 0x5678, 0x5634],
  ];
  for (const [expression, p, q, expected] of cases) {
    assert.deepEqual([...lanes(expression, p, q).ints], Array(4).fill(expected));
  }
});

Deno.test("the float instructions do what their names say", () => {
  const cases: [Parameters<typeof lanes>[0], number, number, number][] = [
    [(p) => wasm.fromSigned(p), -3, 0, -3],
    [(p) => wasm.fromUnsigned(p), -1, 0, 2 ** 32],
    [(p) => wasm.fadd(wasm.fromSigned(p), wasm.floats(0.5)), 2, 0, 2.5],
    [(p, q) => wasm.fsub(wasm.fromSigned(p), wasm.fromSigned(q)), 2, 7, -5],
    [(p, q) => wasm.fmul(wasm.fromSigned(p), wasm.fromSigned(q)), 2, 7, 14],
    [(p, q) => wasm.fdiv(wasm.fromSigned(p), wasm.fromSigned(q)), 1, 3, Math.fround(1 / 3)],
    [(p) => wasm.fsqrt(wasm.fromSigned(p)), 9, 0, 3],
  ];
  for (const [expression, p, q, expected] of cases) {
    assert.deepEqual([...lanes(expression, p, q).floats], Array(4).fill(expected));
  }
});

Deno.test("lanes() is a constant of four different integers", () => {
  assert.deepEqual([...lanes(() => wasm.lanes([1, -2, 3, 4]), 0, 0).ints], [1, -2, 3, 4]);
});

Deno.test("the instructions on doubles and 64-bit integers do what their names say", () => {
  const bits = (expression: wasm.Code) =>
    new Float64Array(lanes(() => expression, 0, 0).ints.slice().buffer);
  const { addDoubles, absDoubles, doubles, multiplyDoubles, promote } = wasm;
  assert.deepEqual([...bits(addDoubles(doubles(0.1), doubles(0.2)))], [0.1 + 0.2, 0.1 + 0.2]);
  assert.deepEqual([...bits(multiplyDoubles(doubles(3), doubles(-0.1)))], [3 * -0.1, 3 * -0.1]);
  assert.deepEqual([...bits(absDoubles(doubles(-7)))], [7, 7]);
  assert.deepEqual([...bits(promote(wasm.floats(1.5)))], [1.5, 1.5]);
  const longs = lanes(
    () => wasm.addLongs(wasm.lanes([-1, 0, 1, 0]), wasm.lanes([1, 0, 2, 5])),
    0,
    0,
  );
  assert.deepEqual([...longs.ints], [0, 1, 3, 5]);
  const exponent = lanes(() => wasm.shiftLongsRight(doubles(2), 52), 0, 0);
  assert.deepEqual([...exponent.ints], [1024, 0, 1024, 0]);
  const equal = lanes(() => wasm.equalFloats(wasm.floats(0), wasm.floats(-0)), 0, 0);
  assert.deepEqual([...equal.ints], [-1, -1, -1, -1]);
  // What was stored before is what is loaded: the whole vector, and its lower half.
  const twice = (of: wasm.Code) => {
    const body = [
      ...wasm.store(wasm.int(0), 0, wasm.lanes([1, 2, 3, 4])),
      ...wasm.store(wasm.int(0), 16, of),
    ];
    const { exports } = new WebAssembly.Instance(
      new WebAssembly.Module(wasm.wasmModule(0, 0, 1, body)),
    );
    (exports.run as () => void)();
    return [...new Int32Array((exports.memory as WebAssembly.Memory).buffer, 16, 4)];
  };
  assert.deepEqual(twice(wasm.load(wasm.int(0), 0)), [1, 2, 3, 4]);
  assert.deepEqual(twice(wasm.loadTwo(wasm.int(0), 0)), [1, 2, 0, 0]);
});
