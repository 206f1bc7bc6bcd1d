/** What a measured page offers, ours and the one it is compared with alike. */
export interface MeasuredPage {
  /** Shows a document of so many blocks; milliseconds until all that is mounted has been painted. */
  open(blocks: number): Promise<number>;
  /** Milliseconds from each key to the frame that shows it, since the last call. */
  painted(): number[];
  /** Scrolls for so many frames; the milliseconds between them. */
  scroll(frames: number): Promise<number[]>;
}

declare global {
  interface Window {
    measuredPage: MeasuredPage;
  }
}

const times: number[] = [];
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** After the next frame was handed to the screen: a message sent while it is made is read when it is done. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
  });
}

window.addEventListener(
  'keydown',
  ({ timeStamp, key }) => {
    if (['Control', 'Alt', 'Shift'].includes(key)) return;
    void afterPaint().then(() => times.push(performance.now() - timeStamp));
  },
  true,
);

export function painted(): number[] {
  return times.splice(0);
}

/** Scrolls an element down, and up again at its end, a little in each frame. */
export async function scroll(element: Element, frames: number): Promise<number[]> {
  const intervals: number[] = [];
  let before = await frame();
  for (let count = 0; count < frames; count += 1) {
    element.scrollTop += 90;
    const now = await frame();
    intervals.push(now - before);
    before = now;
  }
  return intervals;
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
