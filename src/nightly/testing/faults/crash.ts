/** A study that crashes. @module */

/** Throws. */
export const compute = () => Promise.reject(new Error("planted"));
