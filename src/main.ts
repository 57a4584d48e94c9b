// The page is whole as it arrives; this makes it move.
import '$generated/fonts/fonts.css';
import './style/hidden.css';
import './style/page.css';
import './style/facts.css';
import './style/print.css';
import { startStory } from './views/story/start.ts';

startStory();
