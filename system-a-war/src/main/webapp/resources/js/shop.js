// What JavaScript adds to pages that work without it: changes are sent at once, the cart is redrawn without a new page, the
// search suggests names, a new password's strength is told, and the other language takes along whichever form was typed in.
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

    const suggest = async field => {
        const words = field.value.trim();
        if (words.length < 2) {
            return;
        }
        const headers = {'Accept-Language': document.documentElement.lang};
        const answer = await fetch(`/api/products?size=6&q=${encodeURIComponent(words)}`, {headers});
        if (answer.ok && field.value.trim() === words) {
            const names = (await answer.json()).items.map(product => product.name);
            document.getElementById('suggestions').replaceChildren(...names.map(name => new Option(name, name)));
        }
    };

    let thinking;
    document.addEventListener('input', event => {
        if (event.target.id === 'search') {
            clearTimeout(thinking);
            thinking = setTimeout(() => suggest(event.target).catch(() => {}), 200);
        }
    });

    // The other language takes along the form that was typed in last; without JavaScript it is the same one always.
    document.addEventListener('input', event => {
        const language = document.getElementById('language');
        const form = event.target.form;
        if (language?.form && form?.closest('main')) {
            const enter = language.previousElementSibling;
            enter.name = `${form.id}:submit`;
            [enter, language].forEach(button => button.setAttribute('form', form.id));
        }
    });

    // From 0 to 4, by how many guesses it takes somebody who tries letters: what repeats or follows the one before counts a quarter.
    const strength = password => {
        const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[ -/:-@[-`{-~]/, 33], [/[^ -~]/, 100]];
        const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 1);
        const letters = Array.from(password, letter => letter.codePointAt(0));
        const news = letters.map((letter, at) =>
            letters.indexOf(letter) < at || Math.abs(letter - letters[at - 1]) === 1 ? 0.25 : 1);
        const bits = Math.log2(alphabet) * news.reduce((sum, part) => sum + part, 0);
        return password.length < 8 ? 0 : [45, 65, 85].filter(enough => bits >= enough).length + 1;
    };

    document.addEventListener('input', event => {
        const told = event.target.closest('.field')?.querySelector('.strength');
        if (told) {
            const score = strength(event.target.value);
            told.hidden = event.target.value === '';
            told.querySelector('meter').value = score;
            told.querySelector('[role=status]').textContent = told.dataset.words.split('|')[score];
        }
    });

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
