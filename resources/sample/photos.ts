/** The files in `photos/`. Their captions and credits are inside them. */
export const samplePhotos = {
  cranes: 'harbour-cranes.jpg',
  handshake: 'handshake.jpg',
  hills: 'hills-in-fog.jpg',
  windows: 'night-windows.jpg',
  market: 'market-stall.jpg',
  river: 'river-path.jpg',
  platform: 'rail-platform.jpg',
  kitchen: 'school-kitchen.jpg',
  council: 'council-chamber.jpg',
  boats: 'fishing-boats.jpg',
  snow: 'snow-road.jpg',
  library: 'reading-room.jpg',
} as const

export type SamplePhoto = keyof typeof samplePhotos
