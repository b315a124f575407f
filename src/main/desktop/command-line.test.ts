import { expect, test } from 'vitest'
import { commandArguments } from './command-line.ts'

test('a word after the program is a command', () => {
  expect(commandArguments(['/opt/Stet/stet', 'list', '--json'], true)).toEqual(['list', '--json'])
  expect(commandArguments(['electron', '.', 'export', 'port-talks', '--format', 'html'], false)).toEqual(['export', 'port-talks', '--format', 'html'])
})

test('switches, paths and nothing at all open the window', () => {
  expect(commandArguments(['/opt/Stet/stet'], true)).toBeNull()
  expect(commandArguments(['/opt/Stet/stet', '--newsroom', 'desk'], true)).toBeNull()
  expect(commandArguments(['/opt/Stet/stet', '--no-sandbox', 'list'], true)).toBeNull()
  expect(commandArguments(['electron', '/home/desk/stet', '--newsroom', 'desk'], false)).toBeNull()
  expect(commandArguments(['/opt/Stet/stet', '/home/ada/list.md'], true)).toBeNull()
  expect(commandArguments(['C:\\Stet.exe', 'C:\\Users\\list'], true)).toBeNull()
})
