/**
 * What can be asked for besides the usual sizes of a story's photos: `web`, every width from 320 to 2560 in AVIF, WebP and JPEG; `print`, a TIFF and a
 * JPEG of every pixel with a colour profile.
 */
export const photoPresets = ['web', 'print'] as const
export type PhotoPreset = (typeof photoPresets)[number]

/** The widths in which photos are published, in pixels; one that is narrower is published in its own. */
export const usualWidths = [640, 1280, 1920] as const
export const everyWidth = [320, 640, 960, 1280, 1920, 2560] as const

/** The picture that other sites show with a link to the story, in pixels. */
export const socialSize = { width: 1200, height: 630 } as const
