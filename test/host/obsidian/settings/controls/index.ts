export { BaseComponent, ValueComponent } from './base';
export { ButtonComponent, ExtraButtonComponent } from './buttons';
export { DropdownComponent, ToggleComponent } from './choices';
export { ColorComponent } from './color';
export { DisplayValueComponent } from './display-value';
export { MomentFormatComponent } from './moment-format';
export { ProgressBarComponent, SliderComponent } from './ranges';
export { AbstractTextComponent, SearchComponent, TextAreaComponent, TextComponent } from './text';
