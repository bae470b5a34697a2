// What JavaScript adds to pages that work without it: changes are sent at once, and the cart is redrawn without a new page.
(() => {
    'use strict';

    const redrawn = ['#main', '#basket'];

    const redraw = async form => {
        const answer = await fetch(form.action, {
            method: 'POST',
            body: new URLSearchParams(new FormData(form, form.sender)),
            headers: {Accept: 'text/html'},
        });
        if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
            location.assign(answer.url);
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const focused = document.activeElement.id;
        redrawn.forEach(part => document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part))));
        document.getElementById(focused)?.focus({preventScroll: true});
    };

    document.documentElement.classList.add('scripted');

    document.addEventListener('change', event => {
        const form = event.target.form;
        if (form?.hasAttribute('data-send-on-change')) {
            form.requestSubmit(form.querySelector('[type=submit]'));
        }
    });

    document.addEventListener('submit', event => {
        const form = event.target;
        if (form.method === 'post' && form.hasAttribute('data-send-on-change')) {
            event.preventDefault();
            form.sender = event.submitter;
            redraw(form).catch(() => location.reload());
        }
    });
})();
