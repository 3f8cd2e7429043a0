person-i-am-none = I am an automatic service: a program, not a person.
person-phones =
    Please speak to our staff, by phone or at the window:
    { $lines }

    For exit-entry questions you can also call { $hotline }, for other city matters { $city_hotline }. In danger, call { $emergency } at once.
person-line = { $site }: { $phone }, { $state }
