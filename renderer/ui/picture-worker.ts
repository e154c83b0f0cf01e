import type { DrawAnswer, DrawnPicture, DrawQuestion, MostPixels } from './draw-picture.ts'

addEventListener('message', ({ data }: MessageEvent<DrawQuestion>) => {
  void draw(data)
    .catch(() => null)
    .then((drawn) => {
      const answer: DrawAnswer = { id: data.id, drawn }
      postMessage(answer, drawn ? { transfer: [drawn.bytes.buffer] } : {})
    })
})

async function draw({ file, most }: { file: Blob; most: MostPixels }): Promise<DrawnPicture> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, most.width / whole.width, most.height / whole.height)
  const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(whole, 0, 0, width, height)
  whole.close()
  const blob = await smallest(canvas, isClear(pen, width, height), file.type !== 'image/jpeg')
  return {
    type: blob.type === 'image/png' ? 'image/png' : 'image/jpeg',
    width,
    height,
    bytes: new Uint8Array(await blob.arrayBuffer()),
  }
}

/** JPEG for photographs; PNG where something is clear, or where a drawing takes less room so. */
async function smallest(canvas: OffscreenCanvas, clear: boolean, mayBeDrawing: boolean): Promise<Blob> {
  if (clear) return canvas.convertToBlob({ type: 'image/png' })
  const photograph = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.84 })
  if (!mayBeDrawing) return photograph
  const drawing = await canvas.convertToBlob({ type: 'image/png' })
  return drawing.size < photograph.size ? drawing : photograph
}

/** Whether one sees through it anywhere. */
function isClear(pen: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = pen.getImageData(0, 0, width, height)
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true
  return false
}
