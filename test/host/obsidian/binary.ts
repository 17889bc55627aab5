/** The bytes as base64. */
export function arrayBufferToBase64(buffer: ArrayBuffer): string {
	return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes that a base64 text stands for. */
export function base64ToArrayBuffer(base64: string): ArrayBuffer {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

/** The bytes as hexadecimal digits in lower case. */
export function arrayBufferToHex(data: ArrayBuffer): string {
	return Array.from(new Uint8Array(data), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that hexadecimal digits stand for. */
export function hexToArrayBuffer(hex: string): ArrayBuffer {
	return Uint8Array.from({ length: hex.length >> 1 }, (_, index) => parseInt(hex.slice(2 * index, 2 * index + 2), 16)).buffer;
}

/** The bytes of a blob. */
export function getBlobArrayBuffer(blob: Blob): Promise<ArrayBuffer> {
	return blob.arrayBuffer();
}
