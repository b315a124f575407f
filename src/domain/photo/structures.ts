import { z } from 'zod'

/** Texts of IPTC structures and lists are short; a caption is not one of them. */
const words = z.string().max(10_000).default('')

/** Creator's Contact Info of IPTC Core. */
export const contact = z.object({
  address: words,
  city: words,
  region: words,
  postalCode: words,
  country: words,
  phone: words,
  email: words,
  url: words,
})
export type Contact = z.infer<typeof contact>

/** A Location of IPTC Extension, without the position in degrees, which stays in the original. */
export const location = z.object({
  name: words,
  identifiers: z.array(z.string().max(1_000)).max(100).default([]),
  sublocation: words,
  city: words,
  provinceOrState: words,
  country: words,
  countryCode: words,
  worldRegion: words,
})
export type Location = z.infer<typeof location>

/** A Licensor of PLUS: from whom a licence is to be had. */
export const licensor = z.object({
  name: words,
  id: words,
  streetAddress: words,
  extendedAddress: words,
  city: words,
  region: words,
  postalCode: words,
  country: words,
  phone: words,
  secondPhone: words,
  email: words,
  url: words,
})
export type Licensor = z.infer<typeof licensor>

/** Somebody by name and identifier: Copyright Owner, Image Supplier and Image Creator of PLUS. */
export const party = z.object({ name: words, id: words })
export type Party = z.infer<typeof party>

const point = z.object({ x: z.number(), y: z.number() })

/**
 * Where an Image Region of IPTC lies. `relative` numbers run from 0 to 1 over the picture as it is stored in the file; `pixel` numbers are its
 * pixels. A circle's radius is told in parts of the width.
 */
const regionBoundary = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('rectangle'), unit: z.enum(['relative', 'pixel']), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  z.object({ shape: z.literal('circle'), unit: z.enum(['relative', 'pixel']), x: z.number(), y: z.number(), radius: z.number() }),
  z.object({ shape: z.literal('polygon'), unit: z.enum(['relative', 'pixel']), vertices: z.array(point).max(1_000) }),
])
export type RegionBoundary = z.infer<typeof regionBoundary>

/** An Image Region of IPTC. Roles and content types are identifiers of their vocabularies. */
export const imageRegion = z.object({
  id: words,
  name: words,
  roles: z.array(z.string().max(1_000)).max(100).default([]),
  contentTypes: z.array(z.string().max(1_000)).max(100).default([]),
  personsShown: z.array(z.string().max(1_000)).max(100).default([]),
  boundary: regionBoundary,
})
export type ImageRegion = z.infer<typeof imageRegion>

/** A part of the upright picture, in parts of its width and height from 0 to 1. */
export const frame = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1), width: z.number().positive().max(1), height: z.number().positive().max(1) })
export type Frame = z.infer<typeof frame>

/** A place in the upright picture, in parts of its width and height from 0 to 1. */
export const focalPoint = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type FocalPoint = z.infer<typeof focalPoint>
