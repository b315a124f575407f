/** Which Stet this is; a test keeps it in step with package.json. */
export const stetVersion = '0.1.0'
