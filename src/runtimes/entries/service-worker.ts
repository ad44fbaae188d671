// A service worker with its store inside. It is at work on the first page already, not on the next one only.
import { options } from 'glosslight:embedded';
import { serveServiceWorker } from '../service-worker.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
serveServiceWorker(options);
