const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu

/** Whether Windows keeps a file's name for a device, whatever its ending. */
export function isDeviceName(name: string): boolean {
  return device.test(name)
}
