import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server,
  type Socket,
} from 'node:net';
import type { TestContext } from 'node:test';

/** An origin on loopback that is gone after the test. */
export async function startOrigin(test: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return listen(server);
}

/** One that may do with a connection what no HTTP server would: told once the head of a request has come. */
export async function startRawOrigin(
  test: TestContext,
  answer: (socket: Socket, head: string) => void,
): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let head = '';
    socket.on('data', (bytes) => {
      const wasWhole = head.includes('\r\n\r\n');
      head += bytes.toString('latin1');
      if (!wasWhole && head.includes('\r\n\r\n')) answer(socket, head);
    });
  });
  test.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return listen(server);
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
