export { createHandler } from './handler.ts';
export type { Facts, LogRecord, Step, Telemetry, Trace } from './hooks.ts';
export { type EdgeLimits, LIMITS } from './limits.ts';
export { jsonLog } from './log.ts';
export type { EdgeContext, EdgeOptions, Handler } from './options.ts';
export { type Store, type StoredFile, StoreError } from './store.ts';
export { createEmbeddedStore } from './stores/embedded.ts';
export { createTelemetry, type TelemetryOptions } from './telemetry/create-telemetry.ts';
export { createMetrics, LIMITS_MS, type Metrics, type Series } from './telemetry/metrics.ts';
export {
  type AssetsBinding,
  createAssetsStore,
  createKvStore,
  type KvBinding,
} from './stores/cloudflare.ts';
export {
  createFastlyConfigStore,
  createFastlyKvStore,
  type FastlyConfigStore,
  type FastlyKvStore,
} from './stores/fastly.ts';
export { createOriginStore, type OriginStoreOptions } from './stores/origin.ts';
export { createS3Store, type S3StoreOptions } from './stores/s3.ts';
