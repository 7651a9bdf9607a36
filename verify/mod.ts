/** Proof that the estimators are right, and the gate that claims read. @module */
export {
  type Certificate,
  certify,
  type EstimatorCertificate,
  type EstimatorSources,
  estimatorSources,
  readCertificate,
  sourcesHash,
} from "./certificate.ts";
export { CERTIFICATES, estimatorGate, loadEstimatorGate } from "./estimator_gate.ts";
