/** Everything in one go, as a client-rendered story starts today. */
import { mount } from 'svelte';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import '$generated/bench/fonts/fonts.css';
import './page.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target || !dataset || !geometry) throw new Error('There is nothing to show');
mount(App, { target, props: { dataset, geometry } });
