import type { ChartCopy } from '../../components/charts/ChartFrame';

/** Pixels per CSS px, so that a pasted picture is sharp in print. */
const SCALE = 2;

async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** Puts a chart's table or picture on the clipboard. */
export const chartCopy: ChartCopy = {
  text: (text) => navigator.clipboard.writeText(text),
  png: (svg, width, height) =>
    // The promise goes in: waiting for the picture first would lose the user's click.
    navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, width, height) })]),
};
