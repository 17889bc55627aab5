/** An attribute's name as a row heading: `financial_model` and `financial-model` become "Financial model". */
export function rowLabel(key: string): string {
	const isJoined = /^[\p{Ll}\p{N}_-]+$/u.test(key) && !/^[_-]|[_-]{2}|[_-]$/.test(key);
	const words = isJoined ? key.replace(/[_-]/g, ' ') : key.replace(/_/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
