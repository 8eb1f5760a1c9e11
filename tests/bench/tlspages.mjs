// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// tlspages.mjs FOLDER LATENCY PROTOCOL…: answers as PageServer does, over TLS, with what is in the
// folder: key.pem, cert.pem, and pages.json, the replies by region. The protocols are "h2" and
// "http/1.1". Writes the port, and then a line for each connection.

import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';

const pageSize = 100;
const [folder, latency, ...protocols] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(`${folder}/pages.json`, 'utf8'));
for (const region of Object.keys(pages)) {
  pages[region] = pages[region].map((page) => Buffer.from(page));
}

function answer(request, response) {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const page = pages[request.headers['x-tc-region']][JSON.parse(body).Offset / pageSize];
    setTimeout(() => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': page.length });
      response.end(page);
    }, Number(latency));
  });
}

const server = createSecureServer({
  key: readFileSync(`${folder}/key.pem`),
  cert: readFileSync(`${folder}/cert.pem`),
  ALPNProtocols: protocols,
  allowHTTP1: true,
}, answer);
server.on('secureConnection', (socket) => console.log(socket.alpnProtocol || 'http/1.1'));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
