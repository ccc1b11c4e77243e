/**
 * Goes on in a task of its own: what stands before it can be painted, and a tap can come between. On a cheap phone a
 * request, or a change of the address, takes 10 to 30 ms alone. A timer would be held back in pages nobody looks at.
 */
export function ownTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
