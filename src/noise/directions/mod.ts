/** Families of directions. @module */
export type { DirectionFamily } from "./family.ts";
export { sphere, type SphereOptions } from "./sphere.ts";
export { kronecker, type KroneckerOptions } from "./kronecker.ts";
export { coordinates } from "./coordinates.ts";
export { givenVectors } from "./vectors.ts";
