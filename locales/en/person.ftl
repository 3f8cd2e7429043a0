person-phones =
    For this, please speak to the staff directly:
    { $lines }
    For exit-entry questions you can also call { $hotline }, for other city matters { $city_hotline }. In danger call { $emergency } at once.
person-line = { $site }: { $phone }, { $state }
