// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/comparing.h"

#include "ui/details/comparedialog.h"
#include "ui/table/tableactions.h"
#include "ui/window/copynotices.h"

Comparing::Comparing(const TableActions &actions, QWidget &window, const Narrowing &narrowing,
                     StatusLine &line)
    : QObject(&window)
{
    connect(&actions, &TableActions::compareRequested, this,
            [&window, &narrowing, &line](const QList<Image> &images) {
                auto *dialog = new CompareDialog(images, &window, narrowing.timeZone());
                tellCopies(line, dialog);
                dialog->open();
            });
}
