/** An object that fails clearly when something is asked of it that the stand-in does not have. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property) {
      if (property in object || typeof property === 'symbol' || property === 'then') {
        // Private fields are not reachable through a proxy, so everything runs on the object itself.
        const value: unknown = Reflect.get(object, property, object)
        return typeof value === 'function' ? value.bind(object) : value
      }
      throw new Error(`The stand-in for electron has no ${name}.${property}`)
    },
    set(object, property, value) {
      if (!(property in object)) throw new Error(`The stand-in for electron has no ${name}.${String(property)}`)
      return Reflect.set(object, property, value, object)
    },
  })
}

/** A part of electron that the shell does not use: any use of it fails. */
export function absent(name: string): never {
  const fail = () => {
    throw new Error(`The stand-in for electron has no ${name}`)
  }
  return new Proxy(fail, { get: fail, set: fail, apply: fail, construct: fail }) as never
}
