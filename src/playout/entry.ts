/** What every package carries: built once, as one classic script that knows no edition. */
import type { Faces } from './faces.ts';
import { createGraphic } from './graphic.ts';
import { ografElement } from './ografElement.ts';
import type { Order } from './order.ts';
import { startTemplate, type TemplateFunctions } from './template.ts';

/** The class of an OGraf graphic's component. */
export const ograf = (order: Order, faces: Faces): CustomElementConstructor =>
  ografElement(createGraphic(order), faces);

/** Starts a template in an element of its page; its functions are to be the page's own. */
export const template = (host: HTMLElement, order: Order, faces: Faces): TemplateFunctions =>
  startTemplate(host, createGraphic(order), faces);
