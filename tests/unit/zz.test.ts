import {test} from 'vitest';
import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import {wrap,wrapEvenly,textWidth} from '../../src/style/measure.ts';
test('x',()=>{
 const {document}=parseHTML('<!doctype html><html><body></body></html>');
 const svg=Plot.plot({document: document as unknown as Document,width:300,height:100,margin:0,axis:null,x:{domain:[0,10],range:[0,300]},y:{type:'identity'},
  marks:[Plot.rect([1],{x1:0,x2:5.33,y1:0,y2:20,fill:'red'}),(i,s,v,d,c)=>{console.log(s.x?.(5), d);return c.document.createElementNS('http://www.w3.org/2000/svg','g')}]});
 console.log(svg.outerHTML);
 const r=(text:string,fact:string|null=null,mark=false,strong=false)=>({text,fact,mark,strong});
 console.log(JSON.stringify(wrap([r('Kế hoạch năm: '),r('dưới khoảng 4,55 triệu','plan'),r(' (suy ra)','plan',true),r(', so với cả năm.')],120,14,400)));
 console.log(wrapEvenly([r('Thu ngân sách vượt mốc một trăm nghìn tỷ đồng nhé')],250,17,600).map(l=>l.map(x=>x.text).join('')), textWidth('Ấ',10,400));
});
