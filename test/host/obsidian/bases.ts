import { Component } from './component';
import { unmodelledClass } from './not-modelled';

/** Bases and its values are not modelled: the classes are there, so that a plugin that could use them loads, and cannot be made. */
export const Value = unmodelledClass('Value');
export const NotNullValue = unmodelledClass('NotNullValue', Value);
export const NullValue = unmodelledClass('NullValue', Value);
export const PrimitiveValue = unmodelledClass('PrimitiveValue', NotNullValue);
export const BooleanValue = unmodelledClass('BooleanValue', PrimitiveValue);
export const NumberValue = unmodelledClass('NumberValue', PrimitiveValue);
export const StringValue = unmodelledClass('StringValue', PrimitiveValue);
export const HTMLValue = unmodelledClass('HTMLValue', StringValue);
export const IconValue = unmodelledClass('IconValue', StringValue);
export const ImageValue = unmodelledClass('ImageValue', StringValue);
export const LinkValue = unmodelledClass('LinkValue', StringValue);
export const TagValue = unmodelledClass('TagValue', StringValue);
export const UrlValue = unmodelledClass('UrlValue', StringValue);
export const DateValue = unmodelledClass('DateValue', NotNullValue);
export const RelativeDateValue = unmodelledClass('RelativeDateValue', DateValue);
export const DurationValue = unmodelledClass('DurationValue', NotNullValue);
export const FileValue = unmodelledClass('FileValue', NotNullValue);
export const ListValue = unmodelledClass('ListValue', NotNullValue);
export const ObjectValue = unmodelledClass('ObjectValue', NotNullValue);
export const RegExpValue = unmodelledClass('RegExpValue', NotNullValue);

export const BasesEntry = unmodelledClass('BasesEntry');
export const BasesEntryGroup = unmodelledClass('BasesEntryGroup');
export const BasesQueryResult = unmodelledClass('BasesQueryResult');
export const BasesView = unmodelledClass('BasesView', Component);
export const BasesViewConfig = unmodelledClass('BasesViewConfig');
export const QueryController = unmodelledClass('QueryController', Component);
export const RenderContext = unmodelledClass('RenderContext');
