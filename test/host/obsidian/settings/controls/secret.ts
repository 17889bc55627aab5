import { notModelled } from '../../not-modelled';
import { BaseComponent } from './base';

/** A secret from the app's key chain. The host keeps none. */
export class SecretComponent extends BaseComponent {
	constructor() {
		super();
		notModelled('SecretComponent');
	}
}
