import { mount } from 'svelte';
import '$generated/fonts/fonts.css';
import './style/page.css';
import { dataset, problems } from 'virtual:edition';
import App from './views/App.svelte';
import Broken from './views/Broken.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

// A dataset with a fault is never half drawn: the page shows the faults instead.
if (dataset) mount(App, { target, props: { dataset } });
else mount(Broken, { target, props: { problems } });
