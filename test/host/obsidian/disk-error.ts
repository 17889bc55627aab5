/** An error as Node's file system words it, which is what the desktop app passes on. */
export function diskError(code: string, message: string, call: string, path: string): Error {
	return Object.assign(new Error(`${code}: ${message}, ${call} '${path}'`), { code });
}
