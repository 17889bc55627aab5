export { BaseComponent, ValueComponent } from './controls/base';
export { ButtonComponent, ExtraButtonComponent } from './controls/buttons';
export { DropdownComponent, ToggleComponent } from './controls/choices';
export { ColorComponent } from './controls/color';
export { DisplayValueComponent } from './controls/display-value';
export { MomentFormatComponent } from './controls/moment-format';
export { ProgressBarComponent, SliderComponent } from './controls/ranges';
export { SecretComponent } from './controls/secret';
export { AbstractTextComponent, SearchComponent, TextAreaComponent, TextComponent } from './controls/text';
