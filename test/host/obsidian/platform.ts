import moment from 'moment';

/** The version of the app that this host stands in for. */
export const apiVersion = '1.13.1';

export { moment };

const userAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent;

/** What the app says of the device. Desktop until `choosePlatform` is told otherwise. */
export const Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: /Mac/.test(userAgent),
	isWin: /Windows/.test(userAgent),
	isLinux: /Linux|X11/.test(userAgent),
	isSafari: false,
	resourcePathPrefix: 'app://care-lexicon-host/',
};

/** Makes the host a desktop, an Android phone or an Android tablet; to be chosen before anything is loaded. */
export function choosePlatform(device: 'desktop' | 'phone' | 'tablet'): void {
	const mobile = device !== 'desktop';
	Object.assign(Platform, {
		isDesktop: !mobile,
		isMobile: mobile,
		isDesktopApp: !mobile,
		isMobileApp: mobile,
		isAndroidApp: mobile,
		isPhone: device === 'phone',
		isTablet: device === 'tablet',
		resourcePathPrefix: mobile ? 'file:///' : 'app://care-lexicon-host/',
	});
	if (mobile) Object.assign(Platform, { isMacOS: false, isWin: false, isLinux: false });
}

/** Whether the app is at least of this version. */
export function requireApiVersion(version: string): boolean {
	const wanted = version.split('.').map(Number);
	const own = apiVersion.split('.').map(Number);
	const differing = own.findIndex((part, index) => part !== (wanted[index] ?? 0));
	return differing < 0 || (own[differing] ?? 0) > (wanted[differing] ?? 0);
}
