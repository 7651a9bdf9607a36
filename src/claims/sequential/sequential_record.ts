/** What a group-sequential run declares and what it saw: a file of the run. @module */
import { z } from "zod";

const Probability = z.number().min(0).max(1);

const Side = z.strictObject({
  /** On the seeds of the look; 1 where there was no test. */
  pValue: Probability,
  /** What it was compared with. */
  level: Probability,
  rejected: z.boolean(),
});

/** What one claim's looks are, declared before the first. */
const DeclaredClaim = z.strictObject({
  paper: z.string(),
  claim: z.string(),
  family: z.string(),
  /** Places of the family. */
  places: z.int(),
  /** Numbers of seeds at which it is looked at; the last is N. */
  looks: z.array(z.int()),
  /** What each look may spend as long as nothing of the family is decided: the increments at α over the places. */
  levels: z.array(Probability),
});

/** One claim at one look. */
const LookEntry = z.strictObject({
  paper: z.string(),
  claim: z.string(),
  /** From 1. */
  look: z.int(),
  seeds: z.int(),
  for: Side,
  against: Side,
});

/** `until-decided/PROFILE-REPLICATION.json` in the store. */
export const SequentialRecord = z.strictObject({
  version: z.literal(1),
  profile: z.string(),
  replication: z.int(),
  /** Engine whose cells the looks read. */
  engine: z.string(),
  alpha: z.number(),
  /** ISO 8601: before the first look. */
  declaredAt: z.string(),
  claims: z.array(DeclaredClaim),
  /** In the order in which they were taken. */
  looks: z.array(z.strictObject({ judgedAt: z.string(), claims: z.array(LookEntry) })),
});

/** A parsed record. */
export type SequentialRecord = z.infer<typeof SequentialRecord>;

/** What was declared of one claim. */
export type DeclaredClaim = z.infer<typeof DeclaredClaim>;

/** How one claim came out at one look. */
export type LookEntry = z.infer<typeof LookEntry>;
