/** Made at the build by `typingsPlugin`. */
declare module 'virtual:typings' {
	const typings: import('../typings.mjs').Typings;
	export default typings;
}
